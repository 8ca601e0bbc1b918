import './reading.css'
import { useEffect } from 'react'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { useArticleInfo } from '../session/use-project'
import { strings } from '../ui/strings'

/** All that stands beside the article while it is read through: its title and the way back. */
export function ReadingBar({ session }: { readonly session: ProjectSession }) {
  useKeptFocus()
  return (
    <header className="reading-bar">
      <h1 className="reading-title" title={session.path}>
        {useArticleInfo(session).title || session.title}
      </h1>
      <span className="reading-hint">{strings.reading.title}</span>
      <CommandButton command="read-through" look="quiet">
        {strings.reading.leave}
      </CommandButton>
    </header>
  )
}

/** Gives the focus back to what had it before. */
function useKeptFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}
