import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { chooseToOpen, chooseToSave } from '../fixtures/stub-dialogs'
import { WorkbenchPage } from './workbench-page'

/** The start screen: where a person begins or goes on with a check. */
export class StartPage {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page
  ) {}

  static async of(app: ElectronApplication): Promise<StartPage> {
    const page = await app.firstWindow()
    const start = new StartPage(app, page)
    await start.isShown()
    return start
  }

  async isShown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Stet', level: 1 })).toBeVisible()
  }

  /** Reads an article file and shows what was understood. */
  async readArticle(file: string): Promise<void> {
    await chooseToOpen(this.app, file)
    await this.page.getByRole('button', { name: /New from article/ }).click()
  }

  /** From an article file to its open project. Lines that look like page furniture are left out when offered. */
  async newProject(file: string, folder: string): Promise<WorkbenchPage> {
    await this.readArticle(file)
    await expect(this.page.getByRole('heading', { name: 'Is this the article?' })).toBeVisible({
      timeout: 30_000
    })
    const leaveOut = this.page.getByRole('button', { name: 'Leave them out' })
    await chooseToSave(this.app, folder)
    const make = this.page.getByRole('button', { name: /Make the project/ })
    if ((await leaveOut.count()) > 0) {
      await leaveOut.click()
      await make.click()
    } else {
      await expect(make).toBeFocused()
      await this.page.keyboard.press('Enter')
    }
    return WorkbenchPage.of(this.app, this.page)
  }

  /** Opens a project that this person has not opened before. */
  async openFolder(folder: string): Promise<WorkbenchPage> {
    await chooseToOpen(this.app, folder)
    await this.page.getByRole('button', { name: /Open project/ }).click()
    return WorkbenchPage.of(this.app, this.page)
  }

  async openRecent(title: string): Promise<WorkbenchPage> {
    await this.page.locator('.recent-open').filter({ hasText: title }).click()
    return WorkbenchPage.of(this.app, this.page)
  }

  async openSample(): Promise<WorkbenchPage> {
    await this.page.getByRole('button', { name: /See a finished check/ }).click()
    return WorkbenchPage.of(this.app, this.page)
  }
}
