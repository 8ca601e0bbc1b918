import './sources.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import type { SourceId } from '../../core/model/ids'
import type { Source } from '../../core/model/source'
import { importSources } from '../session/actions/import-sources'
import { newSource, type ProjectSession } from '../session/project-session'
import { isPersonType, matchesSource, sourceDetail, sourceLabel } from '../session/source-label'
import { useStore } from '../session/store'
import { useClaims, useSources } from '../session/use-project'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'

/** All sources by name, with how many claims rest on each. Choosing one opens it for editing. */
export function SourcesList({ session }: { readonly session: ProjectSession }) {
  const sources = useSources(session)
  const claims = useClaims(session)
  const selected = useStore(session.shownSource)
  const [search, setSearch] = useState('')
  const uses = useMemo(() => countUses(claims), [claims])
  const shown = useMemo(
    () => sortSources(sources.filter((each) => matchesSource(each, search))),
    [sources, search]
  )
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
  return (
    <div className="sources-list">
      <div className="list-filter">
        <TextField
          label={strings.list.searchSources}
          isLabelHidden
          placeholder={strings.list.searchSources}
          type="search"
          value={search}
          onChange={setSearch}
        />
        <div className="list-status">
          <p className="list-count" role="status">
            {strings.list.sourceCount(shown.length, sources.length)}
          </p>
          <Button onPress={() => void importSources(session)}>{strings.sourcesFile.fromFile}</Button>
          <Button onPress={() => session.shownSource.set(newSource)}>
            <ToolIcon name="plus" />
            {strings.list.addSource}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="list-empty">
          {sources.length === 0 ? strings.list.noSources : strings.list.noSourceMatch}
        </p>
      ) : (
        <VirtualList
          ref={list}
          label={strings.list.sources}
          items={shown}
          keyOf={(source) => source.id}
          selected={selected === newSource ? null : selected}
          onSelect={(id) => session.shownSource.set(id)}
          rowHeight={60}
        >
          {(source) => <SourceRow source={source} uses={uses.get(source.id) ?? 0} />}
        </VirtualList>
      )}
    </div>
  )
}

function SourceRow({ source, uses }: { readonly source: Source; readonly uses: number }) {
  return (
    <div className="source-row">
      <span className="source-row-sign">
        <ToolIcon name={isPersonType(source.item.type) ? 'person' : 'link'} />
      </span>
      <span className="source-row-body">
        <span className="source-row-title" dir="auto">
          {sourceLabel(source)}
        </span>
        <span className="source-row-facts">
          <span>{sourceDetail(source)}</span>
          {source.primary && <span>{strings.evidence.isPrimary}</span>}
          <span>{strings.list.uses(uses)}</span>
        </span>
      </span>
    </div>
  )
}

function countUses(claims: readonly LiveClaim[]): ReadonlyMap<SourceId, number> {
  const uses = new Map<SourceId, number>()
  for (const claim of claims) {
    for (const id of new Set(claim.evidence.map((evidence) => evidence.sourceId))) {
      uses.set(id, (uses.get(id) ?? 0) + 1)
    }
  }
  return uses
}

function sortSources(sources: readonly Source[]): readonly Source[] {
  return sources.toSorted((a, b) => sourceLabel(a).localeCompare(sourceLabel(b)))
}
