import { memo, useMemo, useState } from 'react'
import type { SourcesFile } from '../../core/ipc/contract'
import type { SourceOfFile } from '../../core/model/read-sources'
import { showOnOneLine } from '../../core/model/show-hidden'
import { sourcesFileWords } from '../../core/words/sources-file-words'
import { knownSources, takeSources } from '../session/actions/import-sources'
import type { ProjectSession } from '../session/project-session'
import { sourceDetail, sourceLabel } from '../session/source-label'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { strings } from '../ui/strings'
import './sources.css'

/** What a file of sources holds, for the person to choose what of it is added. */
export function SourcesFileDialog({ session }: { readonly session: ProjectSession }) {
  const file = useStore(session.sourcesFile)
  return file === null ? null : <ChooseSources session={session} file={file} />
}

function ChooseSources({ session, file }: { readonly session: ProjectSession; readonly file: SourcesFile }) {
  // as the project was when the file was read: what comes in meanwhile must not untick what the person ticked
  const [known] = useState(() => knownSources(session, file))
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set([...file.sources.keys()].filter((index) => !known.has(index)))
  )
  const turn = useMemo(
    () =>
      (index: number): void =>
        setChosen((before) => {
          const next = new Set(before)
          if (!next.delete(index)) next.add(index)
          return next
        }),
    []
  )
  const close = (): void => session.sourcesFile.set(null)
  const words = strings.sourcesFile
  const { sources, unread, unnamed = 0, remarks = [], leftOut } = file
  return (
    <DialogWindow title={words.title(showOnOneLine(file.fileName))} isWide onClose={close}>
      <form
        className="dialog-body sources-file"
        onSubmit={(event) => {
          event.preventDefault()
          takeSources(
            session,
            sources.flatMap(({ item }, index) => (chosen.has(index) ? item : []))
          )
        }}
      >
        <p>{sourcesFileWords.counts(file)}</p>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        {unread.length > 0 && (
          <ul className="sources-file-unread" aria-label={words.unread}>
            {unread.map(({ name, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                <bdi>{showOnOneLine(sourcesFileWords.unreadEntry(name, why))}</bdi>
              </li>
            ))}
            {unnamed > 0 && <li>{sourcesFileWords.unnamed(unnamed)}</li>}
          </ul>
        )}
        {leftOut.length > 0 && (
          <details className="quiet">
            <summary>{words.leftOut(leftOut.length)}</summary>
            <p>{showOnOneLine(sourcesFileWords.leftOut(leftOut))}</p>
          </details>
        )}
        <p className="quiet">{words.terms}</p>
        <fieldset className="sources-file-list">
          <legend className="visually-hidden">{words.list}</legend>
          {sources.map((source, index) => (
            <SourceLine
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              key={index}
              source={source}
              index={index}
              isChosen={chosen.has(index)}
              isKnown={known.has(index)}
              onTurn={turn}
            />
          ))}
        </fieldset>
        <div className="button-row">
          <Button onPress={() => setChosen(new Set(sources.keys()))}>{words.all}</Button>
          <Button onPress={() => setChosen(new Set())}>{words.none}</Button>
          <span className="button-gap" />
          <Button onPress={close}>{strings.common.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={chosen.size === 0}>
            {words.add(chosen.size)}
          </Button>
        </div>
      </form>
    </DialogWindow>
  )
}

interface SourceLineProps {
  readonly source: SourceOfFile
  readonly index: number
  readonly isChosen: boolean
  readonly isKnown: boolean
  readonly onTurn: (index: number) => void
}

const SourceLine = memo(function SourceLine({ source, index, isChosen, isKnown, onTurn }: SourceLineProps) {
  const { item, note } = source
  const facts = [sourceDetail({ item }), isKnown ? strings.sourcesFile.known : '', note]
  return (
    <label className="checkbox sources-file-line">
      <input type="checkbox" checked={isChosen} onChange={() => onTurn(index)} />
      <span>
        <bdi className="sources-file-title">{sourceLabel({ item })}</bdi>
        <bdi className="field-hint">{showOnOneLine(facts.filter((fact) => fact !== '').join(' · '))}</bdi>
      </span>
    </label>
  )
})
