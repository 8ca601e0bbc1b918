import { type ReactNode, useEffect, useMemo } from 'react'
import type { StyleFaults } from '../../core/document/house-style'
import { type ClaimState, claimStates } from '../../core/model/claim-status'
import type { HouseStyle } from '../../core/model/house-style'
import { HouseWordsContext, houseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { useHouseStyle } from '../session/use-project'
import { useStyleFaults } from '../session/use-style-faults'
import { strings } from '../ui/strings'

interface HouseProps {
  readonly session: ProjectSession
  readonly children: ReactNode
}

/** Lets everything inside speak in the words and colours of the project's house style. */
export function House({ session, children }: HouseProps) {
  const style = useHouseStyle(session)
  const words = useMemo(() => houseWords(style), [style])
  const faults = useStyleFaults(session)
  useEffect(() => showColors(style), [style])
  useEffect(() => warnOfFaults(session, faults), [session, faults])
  return <HouseWordsContext value={words}>{children}</HouseWordsContext>
}

/** A style that cannot be used whole is never left out silently. Answers with what takes the sentences back. */
function warnOfFaults({ messages }: ProjectSession, { notes, blocks }: StyleFaults): () => void {
  const said = [...notes, ...blocks.map(strings.style.unusable)].map((text) => messages.warn(text))
  return () => {
    for (const id of said) messages.dismiss(id)
  }
}

/** The colours are those of the whole window, for the article is painted by them too. Answers with what takes them back. */
function showColors({ colors }: HouseStyle): () => void {
  const root = document.documentElement.style
  for (const state of claimStates) {
    const color = colors[state]
    if (color !== undefined) root.setProperty(propertyOf(state), `light-dark(${color.light}, ${color.dark})`)
  }
  return () => {
    for (const state of claimStates) root.removeProperty(propertyOf(state))
  }
}

function propertyOf(state: ClaimState): string {
  return `--state-${state.replaceAll(' ', '-')}`
}
