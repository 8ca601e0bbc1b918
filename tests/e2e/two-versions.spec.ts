import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { diskFs } from '../../src/project/disk-fs'
import { readProject } from '../../src/project/read-project'
import { writeAsClones } from '../support/cloned-lane'
import { mark } from '../support/replica'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Of what two copies of one computer wrote the other version is shown, and taken from', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-clones'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page } = workbench
  const title = await workbench.title()
  await workbench.expectSaved()
  await page.getByRole('button', { name: 'Close the project' }).click()
  await expect(page.getByRole('heading', { name: 'Stet', level: 1 })).toBeVisible()
  const read = await readProject({ fs: diskFs, folder })
  if (!read.ok) throw new Error(read.problem.message)
  const { manifest, updates } = read.value
  writeAsClones(folder, { projectId: manifest.projectId, updates }, [
    (copy) => void mark(copy, 'seven weapons tests'),
    (copy) => void mark(copy, 'announced moratorium')
  ])

  const again = await (await StartPage.of(app)).openRecent(title)
  await expect(
    page.getByText('Two computers wrote into this project as if they were one').first()
  ).toBeVisible()
  await expect(again.options()).toHaveCount(1)
  await again.press('Control+Shift+h')
  const dialog = page.getByRole('dialog', { name: 'Version history' })
  const other = dialog.getByRole('region', { name: 'This work exists in two versions' })
  await other.getByRole('button', { name: 'The other version' }).click()
  await expect(other.getByText('1 claim stands otherwise there')).toBeVisible({
    timeout: 60_000
  })
  await expect(dialog.getByText('The two read exactly alike.')).toBeVisible()
  await expectAccessible(page, 'other-version')
  await again.picture('other-version')
  await other.getByRole('button', { name: 'Mark it here too' }).click()
  await expect(again.options()).toHaveCount(2)
  await again.press('Control+Shift+h')
  await other.getByRole('button', { name: 'The other version' }).click()
  await expect(other.getByText(/claims stand as they do here/)).toBeVisible({
    timeout: 60_000
  })
  await close()
})
