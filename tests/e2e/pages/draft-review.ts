import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { chooseToOpen } from '../fixtures/stub-dialogs'

/** What a new draft would change, before it is applied. */
export class DraftReviewPage {
  readonly dialog: Locator
  readonly comparison: Locator
  readonly summary: Locator

  private constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'New draft' })
    this.comparison = this.dialog.getByRole('region', { name: 'Article against the draft' })
    this.summary = this.dialog.locator('.draft-summary')
  }

  /** Imports a file as a new draft of the open project's article, from the keyboard. */
  static async open(app: ElectronApplication, page: Page, file: string): Promise<DraftReviewPage> {
    await chooseToOpen(app, file)
    await page.keyboard.press('Control+Shift+O')
    const review = new DraftReviewPage(page)
    await expect(review.summary).toBeVisible({ timeout: 15_000 })
    return review
  }

  async apply(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Apply this draft' }).click()
    await expect(this.dialog).toBeHidden()
    await expect(this.page.getByText(/The draft .* was applied/).first()).toBeVisible()
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(this.dialog).toBeHidden()
  }
}
