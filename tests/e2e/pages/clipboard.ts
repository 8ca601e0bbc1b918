import type { Page } from '@playwright/test'

/**
 * A clipboard of the test's own: the real one belongs to the whole display, which tests that run side by side share.
 * Copying and cutting fill it, pasting hands it over, by the events that Chromium sends.
 */
export class Clipboard {
  constructor(private readonly page: Page) {}

  /** What copying the selected words puts on the clipboard, by type. */
  copy(how: 'copy' | 'cut' = 'copy'): Promise<Readonly<Record<string, string>>> {
    return this.page.evaluate((type) => {
      const clipboardData = new DataTransfer()
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      return Object.fromEntries(clipboardData.types.map((each) => [each, clipboardData.getData(each)]))
    }, how)
  }

  /** Pastes what is given by type where the cursor is. */
  async paste(content: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((data) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, content)
  }
}
