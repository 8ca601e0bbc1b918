import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Block } from '../../core/article/block-schema'
import { diffDraft } from '../../core/article/diff-draft'
import { type DraftRow, draftRows } from '../../core/article/draft-rows'
import type { Result } from '../../core/ipc/result'
import type { ProjectSession } from '../session/project-session'
import { useArticleInfo } from '../session/use-project'
import { SelectField } from '../ui/field'
import { strings } from '../ui/strings'
import { summarizeRows } from './summarize-rows'
import { VersionDiff } from './version-diff'

/** A version of the article that can be looked at. */
export interface Version {
  readonly key: string
  readonly label: string
  load(): Promise<Result<readonly Block[]>>
}

interface CompareVersionsProps {
  readonly session: ProjectSession
  /** Oldest first. */
  readonly versions: readonly Version[]
  readonly older: string
  readonly newer: string
  readonly onChoose: (older: string, newer: string) => void
  /** What can be done with the older one, once it was read. */
  readonly actions?: (older: readonly Block[]) => ReactNode
}

interface Comparison {
  readonly rows: readonly DraftRow[]
  readonly older: readonly Block[]
}

/** Any two versions of the article beside their names, word by word. */
export function CompareVersions(props: CompareVersionsProps) {
  const { session, versions, older, newer, onChoose, actions } = props
  const { language } = useArticleInfo(session)
  const [comparison, problem] = useComparison(versions, older, newer)
  const options = versions.map(({ key, label }) => ({ value: key, label }))
  return (
    <div className="compare">
      <div className="compare-choice">
        <SelectField
          label={strings.versions.older}
          value={older}
          options={options}
          onChange={(key) => onChoose(key, newer)}
        />
        <SelectField
          label={strings.versions.newer}
          value={newer}
          options={options}
          onChange={(key) => onChoose(older, key)}
        />
      </div>
      <div role="status" className="compare-summary">
        {problem !== '' && <p className="draft-problem">{problem}</p>}
        {problem === '' && comparison === null && <p>{strings.versions.loading}</p>}
        {comparison !== null && (
          <p>
            {comparison.rows.every(({ kind }) => kind === 'same')
              ? strings.versions.same
              : summarizeRows(comparison.rows)}
          </p>
        )}
      </div>
      {comparison !== null && (
        <VersionDiff
          key={`${older} ${newer}`}
          label={strings.versions.comparison}
          rows={comparison.rows}
          language={language}
        />
      )}
      {comparison !== null && actions?.(comparison.older)}
    </div>
  )
}

function useComparison(
  versions: readonly Version[],
  older: string,
  newer: string
): readonly [Comparison | null, string] {
  const [state, setState] = useState<readonly [Comparison | null, string]>([null, ''])
  const loaded = useRef(new Map<string, Promise<Result<readonly Block[]>>>())
  useEffect(() => {
    let isWanted = true
    setState([null, ''])
    const load = async (): Promise<void> => {
      // one after the other: each may cost a process
      const old = await loadVersion(versions, older, loaded.current)
      if (!isWanted) return
      const now = await loadVersion(versions, newer, loaded.current)
      if (!isWanted || old === undefined || now === undefined) return
      if (!old.ok) setState([null, old.problem.message])
      else if (!now.ok) setState([null, now.problem.message])
      else {
        const rows = draftRows(old.value, now.value, diffDraft(old.value, now.value))
        setState([{ rows, older: old.value }, ''])
      }
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [versions, older, newer])
  return state
}

/** Reads a version once while it is looked at; one that could not be read is tried again. */
async function loadVersion(
  versions: readonly Version[],
  key: string,
  loaded: Map<string, Promise<Result<readonly Block[]>>>
): Promise<Result<readonly Block[]> | undefined> {
  const version = versions.find((each) => each.key === key)
  if (version === undefined) return undefined
  const known = loaded.get(key) ?? version.load()
  loaded.set(key, known)
  const outcome = await known
  if (!outcome.ok) loaded.delete(key)
  return outcome
}
