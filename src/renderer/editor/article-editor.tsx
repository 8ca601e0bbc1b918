import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { openCorrection } from '../session/actions/corrections'
import { afterPaint } from '../session/after-paint'
import type { ProjectSession } from '../session/project-session'
import { useArticleInfo } from '../session/use-project'
import { strings } from '../ui/strings'
import { ClaimMargin } from './claim-margin'
import { ClaimVoice } from './claim-voice'
import { CorrectionMarks } from './correction-marks'
import { EditorToolbar } from './editor-toolbar'
import { FindBar } from './find-bar'
import { type OpenEditor, openEditor } from './open-editor'
import { PasteBar } from './paste-bar'
import { PeopleMarks } from './people-marks'
import './article.css'
import './find.css'
import './objects.css'
import './people.css'
import './word-strokes.css'

interface ArticleEditorProps {
  readonly session: ProjectSession
  /** The claims were read. The toolbar waits for them, for the text is to be seen first. */
  readonly isRead: boolean
}

/** The article on its page: toolbar, margin with claim numbers, and the text itself. */
export function ArticleEditor({ session, isRead }: ArticleEditorProps) {
  const root = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const strokes = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const opened = useRef<OpenEditor | null>(null)
  const [editor, setEditor] = useState<OpenEditor | null>(null)
  const info = useArticleInfo(session)

  // within the window's first frame: a frame without the text costs as much as one with it
  useLayoutEffect(() => {
    if (root.current === null || page.current === null || strokes.current === null) return
    if (scroller.current === null) return
    const elements = {
      root: root.current,
      page: page.current,
      strokes: strokes.current,
      scroller: scroller.current
    }
    const made = openEditor(session, elements)
    opened.current = made
    return () => {
      opened.current = null
      made.close()
    }
  }, [session])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each session has an editor of its own
  useEffect(() => {
    const place = scroller.current
    setEditor(opened.current)
    // so that PageDown reads on at once; typing needs a click or Escape, because a stray key must not change words.
    // Behind the first frame, because taking the focus has the whole page laid out once more
    const stopFocus = afterPaint(() => {
      if (document.activeElement === document.body) place?.focus({ preventScroll: true })
    })
    return () => {
      stopFocus()
      setEditor(null)
    }
  }, [session])

  return (
    <section className="article-pane" aria-label={strings.editor.article}>
      {editor !== null && isRead ? (
        <EditorToolbar session={session} editor={editor} />
      ) : (
        <div className="editor-toolbar" />
      )}
      {editor === null ? null : <FindBar desk={editor.find} />}
      {editor === null ? null : <PasteBar paste={editor.slowPaste} />}
      {editor === null ? null : <ClaimVoice said={editor.spoken} />}
      <div className="article-scroller" ref={scroller} tabIndex={-1}>
        <div className="article-page" ref={page} dir={info.direction}>
          <div className="word-strokes" ref={strokes} aria-hidden="true" />
          {editor === null ? null : (
            <ClaimMargin
              marks={editor.marks}
              onSelect={session.selectedClaim.set}
              onMenu={() => session.menuPlace.set('list')}
            />
          )}
          {editor === null ? null : <PeopleMarks marks={editor.peopleMarks} />}
          {editor === null ? null : (
            <CorrectionMarks marks={editor.correctionMarks} onOpen={(id) => openCorrection(session, id)} />
          )}
          {/* biome-ignore lint/a11y/useSemanticElements: an article is more than a textarea can hold */}
          <div
            ref={root}
            className="article-text"
            contentEditable
            suppressContentEditableWarning
            role="textbox"
            tabIndex={0}
            aria-multiline="true"
            aria-label={strings.editor.text}
            spellCheck
            lang={info.language === 'und' ? undefined : info.language}
            dir={info.direction}
          />
        </div>
      </div>
    </section>
  )
}
