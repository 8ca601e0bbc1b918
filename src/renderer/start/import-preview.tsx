import './start.css'
import { useEffect, useRef, useState } from 'react'
import { type TalkChoice, usualTalk } from '../../core/article/choose-talk'
import type { ImportPreview } from '../../core/ipc/contract'
import { plainStyle } from '../../core/model/house-style'
import { shippedStyles } from '../../core/model/shipped-styles'
import { useStore } from '../session/store'
import type { StyleDesk } from '../session/style-desk'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { FurnitureLines } from '../ui/furniture-lines'
import { strings } from '../ui/strings'
import { TalkChoiceFields } from '../ui/talk-choice'

/** What the person wants of the article. */
export interface ArticleWish {
  readonly dropFurniture: boolean
  readonly talk: TalkChoice
}

interface ImportPreviewProps {
  readonly preview: ImportPreview
  readonly isBusy: boolean
  readonly styles: StyleDesk
  readonly onCreate: (wish: ArticleWish) => void
  readonly onDiscard: () => void
}

/** What was read of an article, for the person to look at before it becomes a project. */
export function ImportPreviewScreen({ preview, isBusy, styles, onCreate, onDiscard }: ImportPreviewProps) {
  const [dropFurniture, setDropFurniture] = useState<boolean | null>(
    preview.furniture === null ? false : null
  )
  const [talk, setTalk] = useState(usualTalk)
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    // what is asked comes first, and without a question Enter goes on
    const next = '.notice button, .preview-actions .button-primary'
    screen.current?.querySelector<HTMLElement>(next)?.focus({ preventScroll: true })
  }, [])
  return (
    <main className="start" ref={screen}>
      <div className="preview">
        <h1>{strings.preview.title}</h1>
        <PreviewPaper preview={preview} talk={talk} />
        <PreviewFacts preview={preview} />
        {preview.furniture !== null && (
          <FurnitureQuestion
            texts={preview.furniture.texts}
            answer={dropFurniture}
            onAnswer={setDropFurniture}
          />
        )}
        {preview.talk !== null && (
          <section className="start-card">
            <h2>{strings.preview.talk.title}</h2>
            <TalkChoiceFields
              counts={preview.talk}
              hasOriginal={preview.talk.openingBefore !== null}
              choice={talk}
              onChoose={setTalk}
            />
          </section>
        )}
        {preview.report.length > 0 && (
          <section className="start-card">
            <h2>{strings.preview.report}</h2>
            <ul className="preview-notes">
              {preview.report.map((note) => (
                <li key={`${note.code}${note.message}`}>{note.message}</li>
              ))}
            </ul>
          </section>
        )}
        <StyleForNew desk={styles} />
        <div className="preview-actions">
          <Button
            look="primary"
            isDisabled={isBusy || dropFurniture === null}
            onPress={() => onCreate({ dropFurniture: dropFurniture ?? false, talk })}
          >
            {strings.preview.create}
          </Button>
          <Button isDisabled={isBusy} onPress={onDiscard}>
            {strings.preview.discard}
          </Button>
          <p className="quiet" role="status">
            {dropFurniture === null ? strings.preview.furnitureUndecided : strings.preview.createHint}
          </p>
        </div>
      </div>
    </main>
  )
}

/** What is chosen here stays chosen for the next project. */
function StyleForNew({ desk }: { readonly desk: StyleDesk }) {
  const { own, forNew } = useStore(desk.view)
  const [problem, setProblem] = useState('')
  const known = [...Object.values(shippedStyles), ...own]
  const chosen = known.find(({ name }) => name === forNew) ?? plainStyle
  return (
    <section className="start-card">
      <SelectField
        label={strings.style.title}
        hint={chosen.about}
        problem={problem === '' ? undefined : problem}
        value={forNew}
        options={[
          { value: '', label: plainStyle.name },
          ...known.map(({ name }) => ({ value: name, label: name }))
        ]}
        onChange={(name) => void desk.beginNewWith(name).then(setProblem)}
      />
    </section>
  )
}

interface PreviewPaperProps {
  readonly preview: ImportPreview
  readonly talk: TalkChoice
}

function PreviewPaper({ preview, talk }: PreviewPaperProps) {
  const before = preview.talk?.openingBefore ?? null
  const language = preview.language === 'und' ? {} : { lang: preview.language }
  const line = [preview.byline, preview.dateline].filter(Boolean).join(' · ')
  return (
    <article className="preview-paper" dir={preview.direction} {...language}>
      <h2>{preview.title}</h2>
      {line !== '' && <p className="preview-byline">{line}</p>}
      <p>{talk.changes === 'accept' || before === null ? preview.opening : before}</p>
    </article>
  )
}

function PreviewFacts({ preview }: { readonly preview: ImportPreview }) {
  const facts = [
    [strings.preview.file, preview.fileName],
    [strings.preview.byline, preview.byline || strings.preview.noneFound],
    [strings.preview.dateline, preview.dateline || strings.preview.noneFound],
    [strings.preview.language, languageName(preview.language)],
    [strings.preview.length, strings.preview.words(preview.wordCount)]
  ] as const
  return (
    <dl className="preview-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface FurnitureQuestionProps {
  readonly texts: readonly string[]
  readonly answer: boolean | null
  readonly onAnswer: (drop: boolean) => void
}

function FurnitureQuestion({ texts, answer, onAnswer }: FurnitureQuestionProps) {
  return (
    <section className="start-card notice" aria-labelledby="furniture-title">
      <h2 id="furniture-title">{strings.preview.furnitureTitle(texts.length)}</h2>
      <FurnitureLines texts={texts} />
      <p>{strings.preview.furnitureChoice}</p>
      <div className="choice-row">
        <Button isPressed={answer === false} onPress={() => onAnswer(false)}>
          {strings.preview.furnitureKeep}
        </Button>
        <Button isPressed={answer === true} onPress={() => onAnswer(true)}>
          {strings.preview.furnitureDrop}
        </Button>
      </div>
      <p className="quiet">{strings.preview.furnitureSafe}</p>
    </section>
  )
}

/** The language's name in the person's own; the tag itself for one that has no name. */
function languageName(tag: string): string {
  if (tag === 'und') return strings.preview.noneFound
  return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? tag
}
