import { newId } from '../model/ids'
import type { CheckScript } from './check-script'
import { rememberPerson } from './people'
import { ProjectView } from './project-view'
import { claimActs, nothingAct, originAct } from './seed-claims'
import { type Act, found, type Scene, type ScriptStage, seedOrigin } from './seed-scene'
import { correctionActs, signoffAct, threadActs } from './seed-talk'

/**
 * Carries a script out, in the order of its times: what each person says is written as theirs, on the article as it
 * reads by then. Throws where the script names words, people, sources or claims that are not there.
 */
export function seedCheck(stage: ScriptStage, script: CheckScript): void {
  const { document, article, fillRandom } = stage
  const people = new Map(
    script.people.map(({ key, ...person }) => [key, { ...person, id: newId('person', fillRandom) }])
  )
  const view = new ProjectView(document, article)
  const scene: Scene = { ...stage, script, people, view, sources: new Map(), claims: new Map() }
  const introduced = new Set<string>()
  for (const { at, by, run } of actsOf(scene)) {
    const person = found(people.get(by), by)
    const time = `${script.day}T${at}:00.000Z`
    stage.as?.(by, person, time)
    if (!introduced.has(by)) rememberPerson(document, person, seedOrigin)
    introduced.add(by)
    run({ by: person.id, at: time })
  }
  view.destroy()
  for (const { key } of script.sources) {
    if (!scene.sources.has(key)) throw new Error(`Nothing in the script cites the source “${key}”.`)
  }
}

function actsOf(scene: Scene): readonly Act[] {
  const { claims, origins, nothing, corrections, threads, signoffs } = scene.script
  const acts = [
    ...claims.flatMap((claim) => claimActs(scene, claim)),
    ...origins.map((origin) => originAct(scene, origin)),
    ...nothing.map((each) => nothingAct(scene, each)),
    ...corrections.flatMap((correction) => correctionActs(scene, correction)),
    ...threads.flatMap((thread) => threadActs(scene, thread)),
    ...signoffs.map((signoff) => signoffAct(scene, signoff))
  ]
  return acts.toSorted((left, right) => (left.at === right.at ? 0 : left.at < right.at ? -1 : 1))
}
