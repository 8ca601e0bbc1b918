import { useEffect, useRef, useState } from 'react'
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

/** The article on its page: toolbar, margin with claim numbers, and the text itself. */
export function ArticleEditor({ session }: { readonly session: ProjectSession }) {
  const root = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<OpenEditor | null>(null)
  const info = useArticleInfo(session)

  useEffect(() => {
    if (root.current === null || page.current === null || scroller.current === null) return
    const opened = openEditor(session, { root: root.current, page: page.current, scroller: scroller.current })
    setEditor(opened)
    // so that PageDown reads on at once; typing needs a click or Escape, because a stray key must not change words.
    // Behind the first frame, because taking the focus has the whole page laid out once more
    const place = scroller.current
    const stopFocus = afterPaint(() => {
      if (document.activeElement === document.body) place.focus({ preventScroll: true })
    })
    return () => {
      stopFocus()
      opened.close()
      setEditor(null)
    }
  }, [session])

  return (
    <section className="article-pane" aria-label={strings.editor.article}>
      {editor === null ? null : <EditorToolbar session={session} editor={editor} />}
      {editor === null ? null : <FindBar desk={editor.find} />}
      {editor === null ? null : <PasteBar paste={editor.slowPaste} />}
      {editor === null ? null : <ClaimVoice said={editor.spoken} />}
      <div className="article-scroller" ref={scroller} tabIndex={-1}>
        <div className="article-page" ref={page} dir={info.direction}>
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
