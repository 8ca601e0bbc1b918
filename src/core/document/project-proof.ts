import type { ArticleText } from '../article/article-text'
import { findMissingReplies } from '../model/approach'
import type { SignedStatement, Signing, Standing } from '../model/author'
import { countClaims } from '../model/coverage-counts'
import { asksForCoverage, asksForReply, asksForSecondPass } from '../model/house-style'
import type { PersonId, ProjectId } from '../model/ids'
import type { PublicKey } from '../model/public-key'
import { ArticleStateReader } from './article-state'
import { listUnfinished, readStyleFaults } from './house-style'
import { type JudgedSignoff, judgeSignoffs, requiredRoles } from './judge-signoffs'
import { listKept } from './list-kept'
import { listOutsiders } from './list-outsiders'
import { listTurnedRelations } from './list-turned-relations'
import type { ProjectSnapshot } from './project-snapshot'
import { readAuthorship } from './read-authorship'
import { readSecondPass } from './read-second-pass'
import { readSnapshot } from './read-snapshot'
import { readUpdates } from './read-updates'
import {
  countEvidenceChanged,
  countFallen,
  judgeReadiness,
  listContradicting,
  type Readiness
} from './readiness'
import { makeRosterReader, type Roster, readStatements } from './roster'
import type { ProjectDocument } from './schema'
import { countUnread } from './second-pass'
import { SignoffReader } from './signoffs'

/** What is proven about a project as it stands, by its own list of people and by signatures alone. */
export interface ProjectProof {
  /** The hash of the state. */
  readonly state: string
  readonly signoffs: readonly JudgedSignoff[]
  readonly readiness: Readiness
  /** The sign-offs that stand for this state, as they were signed. */
  readonly standing: readonly SignedStatement[]
  /** The lines of the project's list of people. */
  readonly list: readonly SignedStatement[]
  readonly roster: Roster
}

/** The project that these Yjs V1 updates make up, and what is proven about it. The updates must have been verified. */
export function proveProject(
  updates: readonly Uint8Array[],
  projectId: ProjectId,
  signing: Signing
): { readonly snapshot: ProjectSnapshot; readonly proof: ProjectProof } {
  return readUpdates(updates, (document, article) => prove(document, article, projectId, signing))
}

function prove(
  document: ProjectDocument,
  article: ArticleText,
  projectId: ProjectId,
  signing: Signing
): { readonly snapshot: ProjectSnapshot; readonly proof: ProjectProof } {
  const { authorship, outside } = readAuthorship(document, projectId, signing)
  const snapshot = {
    ...readSnapshot(document, article, projectId, outside),
    ...(authorship.size === 0 ? {} : { authorship })
  }
  const { creator } = signing
  const states = new ArticleStateReader(document, article, projectId)
  const state = states.read().hash
  const reader = creator === null ? null : makeRosterReader(projectId, creator)
  const lines = [...readStatements(document.roster), ...signing.statements]
  const roster: Roster = reader?.read(lines) ?? new Map()
  const proven = new SignoffReader(projectId).read(document.signoffs)
  const judge = (key: PublicKey, by: PersonId) => ({
    standing: standingIn(roster, key, by),
    key,
    owner: null
  })
  const signoffs = judgeSignoffs(proven, { state, roster, judge })
  const standing = new Set(signoffs.filter(({ doubts }) => doubts.length === 0).map(({ id }) => id))
  states.destroy()
  const passages = asksForSecondPass(snapshot.style)
    ? readSecondPass({ document, article, outside }, snapshot)
    : []
  return {
    snapshot,
    proof: {
      state,
      signoffs,
      readiness: judgeReadiness({
        counts: countClaims(snapshot.claims.map(({ status }) => status)),
        roles: requiredRoles(snapshot.claims, snapshot.style),
        words: snapshot.style,
        unread: countUnread(passages),
        evidenceChanged: countEvidenceChanged(snapshot.claims),
        fallen: countFallen(snapshot.claims),
        contradicting: listContradicting(snapshot.claims),
        unfinished: listUnfinished(snapshot.style, snapshot.claims),
        signoffs,
        corrections: snapshot.corrections,
        threads: snapshot.threads,
        sentences: snapshot.coverage?.counts,
        asksForCoverage: asksForCoverage(snapshot.style),
        replies: asksForReply(snapshot.style)
          ? findMissingReplies(snapshot.claims, snapshot.threads)
          : undefined,
        outsiders: listOutsiders({
          ...snapshot,
          passages,
          roster,
          outside,
          turnedRelations: listTurnedRelations(document, outside),
          kept: listKept(document, outside),
          nothing: snapshot.coverage?.fromOutside ?? [],
          secondCheck: snapshot.info.secondCheck ?? 'none'
        }),
        lost: snapshot.gone ?? [],
        publication: snapshot.publication,
        styleFaults: readStyleFaults(document)
      }),
      standing: proven.filter(({ id }) => standing.has(id)).map(({ signed }) => signed),
      list: uniqueLines(lines).filter((line) => reader?.isProven(line)),
      roster
    }
  }
}

function standingIn(roster: Roster, key: PublicKey, by: PersonId): Standing {
  const entry = roster.get(key)
  if (entry === undefined) return 'unlisted'
  if (entry.person.id !== by) return 'other person'
  return entry.isMember ? 'member' : 'former'
}

/** The document's lines and those that this computer remembers are mostly the same. */
function uniqueLines(lines: readonly SignedStatement[]): readonly SignedStatement[] {
  return [...new Map(lines.map((line) => [`${line.key}${line.payload}`, line])).values()]
}
