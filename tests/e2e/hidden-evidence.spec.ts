import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addEvidenceFromSource } from '../../src/core/document/evidence'
import type { Stance } from '../../src/core/model/evidence'
import { type ClaimId, type EvidenceId, newId } from '../../src/core/model/ids'
import type { RecordingReplica } from '../support/recording'
import { check, fillPseudoRandom, own } from '../support/replica'
import { expectAccessible } from './fixtures/expect-accessible'
import { FolderColleague } from './fixtures/folder-colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToSave } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

function cite(replica: RecordingReplica, claimId: ClaimId, title: string, stance: Stance): EvidenceId {
  const said = { addedBy: replica.person, addedAt: '2026-11-20T10:00:00Z' }
  const [id, sourceId] = [newId('evidence', fillPseudoRandom), newId('source', fillPseudoRandom)]
  addEvidenceFromSource(
    replica.document,
    {
      id: sourceId,
      item: { type: 'report', title },
      primary: true,
      terms: 'on the record',
      origin: '',
      ...said
    },
    { id, claimId, sourceId, stance, locator: '', excerpt: '', ...said },
    own
  )
  return id
}

test('The evidence of a hidden first check is neither shown nor counted, and a copy is asked about', async () => {
  const { app, close } = await launchApp()
  const place = makeTestDir('stet-hidden')
  const workbench = await (await StartPage.of(app)).newProject(article, join(place, 'story.stet'))
  const { inspector, page } = workbench
  await workbench.markClaim('seven weapons tests')
  await inspector.getByLabel('Second independent check').selectOption('Needed')
  await workbench.press('Escape')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(join(place, 'story.stet'))
  await bea.change((replica) => {
    const claim = bea.claimOf('seven weapons')
    const evidence = cite(replica, claim, 'Table of launches', 'supports')
    check(replica, claim, { verdict: 'accurate', evidence: [evidence] })
  })
  await expect(workbench.options().first()).toContainText('Awaits second check')
  await workbench.chooseClaim('seven weapons tests')
  await expect(inspector.getByText('1 piece of evidence of the first check is hidden, too.')).toBeVisible()
  await expect(inspector.getByText(/^It needs one primary source/)).toBeVisible()
  await expect(inspector).not.toContainText('Table of launches')
  await expect(inspector).not.toContainText('Enough')
  await workbench.picture('hidden')

  const copy = join(place, 'copy.html')
  await chooseToSave(app, copy)
  await workbench.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Look at first checks?' })
  await expect(dialog).toContainText('what others found on 1 claim that you have not checked yet')
  await expectAccessible(page, 'asked')
  await workbench.picture('asked')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(existsSync(copy)).toBe(false)
  await workbench.press('Control+e')
  await dialog.getByRole('button', { name: 'Export, and record it' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/copy\.html/).first()).toBeVisible()
  await expect(inspector).toContainText('Table of launches')
  await expect(inspector.getByText('Enough: 1 independent source, 1 of them primary.')).toBeVisible()
  await bea.close()
  await close()
})

test('Evidence against a claim is named, and makes it work again when it comes after the check', async () => {
  const { app, close } = await launchApp()
  const place = makeTestDir('stet-against')
  const workbench = await (await StartPage.of(app)).newProject(article, join(place, 'story.stet'))
  const { inspector, page } = workbench
  await workbench.markClaim('seven weapons tests')
  await workbench.press('o')
  await workbench.expectStatus('On author')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(join(place, 'story.stet'))
  await bea.change((replica) => {
    cite(replica, bea.claimOf('seven weapons'), 'Table of launches', 'contradicts')
    cite(replica, bea.claimOf('seven weapons'), 'Press release', 'supports')
  })
  await expect(workbench.options().first()).toContainText('Contradicted since the check')
  await workbench.expectStatus('In progress')
  await expect(inspector.getByText('One source contradicts it: “Table of launches”.')).toBeVisible()
  await expect(inspector.getByText(/Evidence that contradicts it came, or turned against it/)).toBeVisible()
  await expectAccessible(page, 'against')
  await workbench.picture('against')
  await workbench.press('Alt+i')
  await workbench.press('o')
  await workbench.expectStatus('On author')
  await expect(workbench.options().first()).not.toContainText('Contradicted since the check')
  await bea.close()
  await close()
})
