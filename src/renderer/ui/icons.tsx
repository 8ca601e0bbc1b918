import type { ReactNode } from 'react'
import type { ClaimState } from '../../core/model/claim-status'

interface IconProps {
  readonly size?: number
}

function Icon({ size = 16, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

const ring = <circle cx="8" cy="8" r="6" />

/** The shape of each state: told apart without colour. */
const stateShapes: Readonly<Record<ClaimState, ReactNode>> = {
  'to check': ring,
  'in progress': (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  query: (
    <>
      {ring}
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M8 11.4v.1" />
    </>
  ),
  disputed: <path d="M2 5.5h9M8.5 3 11 5.5 8.5 8M14 10.5H5M7.5 8 5 10.5 7.5 13" />,
  'changed since checked': <path d="M8 2.5 14 13.5H2zM8 6.8v3M8 11.7v.1" />,
  'needs evidence': (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" />
      <path d="M8 5.5v5M5.5 8h5" />
    </>
  ),
  'needs change': <path d="M3 13l.6-2.8 7-7a1.4 1.4 0 0 1 2.1 2.1l-7 7L3 13zM9.4 4.4l2.1 2.1" />,
  'cannot confirm': (
    <>
      {ring}
      <path d="M3.8 12.2l8.4-8.4" />
    </>
  ),
  moved: <path d="M2 8h10.5M8.5 3.8 12.7 8l-4.2 4.2M2 4.5v7" />,
  orphan: (
    <path d="M6.8 4.2 8.2 2.8a3 3 0 0 1 4.2 4.2L11 8.4M9.2 11.8l-1.4 1.4a3 3 0 0 1-4.2-4.2L5 7.6M3 3l10 10" />
  ),
  verified: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />
      <path d="M5.2 8.2l2 2 3.6-4.2" stroke="var(--pane)" />
    </>
  ),
  'on author': (
    <>
      <circle cx="8" cy="5" r="2.6" fill="currentColor" />
      <path d="M3 13.5c.4-3 2.4-4.3 5-4.3s4.6 1.3 5 4.3z" fill="currentColor" />
    </>
  ),
  'not checkable': (
    <>
      {ring}
      <path d="M5.3 8h5.4" />
    </>
  ),
  cut: <path d="M4 4l8 8M12 4l-8 8" />
}

/** The sign of a claim's state, in the state's colour. */
export function StateIcon({ state, size = 16 }: IconProps & { readonly state: ClaimState }) {
  return (
    <span className={`state ${stateClass(state)}`}>
      <Icon size={size}>{stateShapes[state]}</Icon>
    </span>
  )
}

/** The class that gives a state's colour. */
export function stateClass(state: ClaimState): string {
  return `state-${state.replaceAll(' ', '-')}`
}

/** Signs of tools and places, by name. */
const toolShapes = {
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  undo: <path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5H9a4 4 0 0 1 0 8H5.5" />,
  redo: <path d="M10.5 2.5l3 3-3 3M13.5 5.5H7a4 4 0 0 0 0 8h3.5" />,
  left: <path d="M10 3 5 8l5 5" />,
  up: <path d="M3.5 10 8 5.5l4.5 4.5" />,
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.5" />,
  list: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
      <path d="M6 2.5v11" />
    </>
  ),
  inspector: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
      <path d="M10 2.5v11" />
    </>
  ),
  export: <path d="M8 10V2.5M5 5.2 8 2.2l3 3M3 9.5v4h10v-4" />,
  article: <path d="M3.5 1.8h6L12.5 5v9.2h-9zM9.3 1.8V5h3.2M5.8 8h4.4M5.8 10.8h4.4" />,
  file: <path d="M4 1.8h5L12.5 5v9.2H4zM9 1.8V5h3.5" />,
  clip: (
    <path d="M12.5 7.5 7.6 12.4a2.9 2.9 0 0 1-4.1-4.1l5.3-5.3a1.9 1.9 0 0 1 2.7 2.7l-5.2 5.2a.9.9 0 0 1-1.3-1.3l4.5-4.5" />
  ),
  picture: (
    <>
      <rect x="2" y="2.8" width="12" height="10.4" rx="1.2" />
      <path d="M2.5 11.5l3.3-3.4 2.4 2.4 2.3-2.3 3 3M10.6 5.8h.01" />
    </>
  ),
  folder: <path d="M1.8 12.8V3.2h4.4l1.5 1.9h6.5v7.7z" />,
  paste: (
    <>
      <path d="M5.5 3h-2v11h9V3h-2" />
      <path d="M5.5 1.8h5v2.6h-5z" />
    </>
  ),
  sample: (
    <>
      <path d="M3 2h10v12H3z" />
      <path d="M5.5 8.2l1.8 1.8 3.3-4" />
    </>
  ),
  link: (
    <path d="M6.8 9.2a2.8 2.8 0 0 1 0-4l1.4-1.4a2.8 2.8 0 0 1 4 4l-.8.8M9.2 6.8a2.8 2.8 0 0 1 0 4l-1.4 1.4a2.8 2.8 0 0 1-4-4l.8-.8" />
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M3 13.5c.4-3 2.4-4.3 5-4.3s4.6 1.3 5 4.3" />
    </>
  ),
  flag: <path d="M4 14V2.5h7.5L9.8 5.2l1.7 2.8H4" />,
  scales: (
    <path d="M8 2v12M5 14h6M2.8 4.5h10.4M4.5 4.5l-2.3 4.8a2.5 2.5 0 0 0 4.6 0zM11.5 4.5 9.2 9.3a2.5 2.5 0 0 0 4.6 0z" />
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.3 10.3 14 14" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  warning: <path d="M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.5v.1" />,
  done: <path d="M3 8.5l3.3 3.3L13 4.8" />,
  saved: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.3 8.2l1.9 1.9 3.5-4" />
    </>
  ),
  seal: (
    <>
      <path d="M8 1.8l1.7 1.3 2.1-.1.6 2 1.7 1.2-.7 2 .7 2-1.7 1.2-.6 2-2.1-.1L8 14.6l-1.7-1.3-2.1.1-.6-2L1.9 10.2l.7-2-.7-2L3.6 5l.6-2 2.1.1z" />
      <path d="M5.7 8.2l1.6 1.6 3-3.4" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8C3 5 5.3 3.6 8 3.6S13 5 14.5 8C13 11 10.7 12.4 8 12.4S3 11 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  pen: <path d="M3 13l.6-2.8 7-7a1.4 1.4 0 0 1 2.1 2.1l-7 7L3 13zM9.4 4.4l2.1 2.1" />,
  speech: <path d="M2.2 3h11.6v8H7.5l-3 2.6V11H2.2zM5 6h6M5 8.3h4" />,
  saving: <path d="M13.5 8A5.5 5.5 0 1 1 8 2.5" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.3 1.6" />
    </>
  )
} as const satisfies Readonly<Record<string, ReactNode>>

export type ToolIconName = keyof typeof toolShapes

/** A sign beside words, or in a button that has a name of its own. */
export function ToolIcon({ name, size = 16 }: IconProps & { readonly name: ToolIconName }) {
  return <Icon size={size}>{toolShapes[name]}</Icon>
}
