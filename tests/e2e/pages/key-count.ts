import { expect, type Locator, type Page } from '@playwright/test'

/** Counts the keys that a person presses in a window: chords are one, what they type as content is none. */
export class KeyCount {
  private content = 0
  private elsewhere = 0

  private constructor(private readonly page: Page) {}

  /** Counts from now on, by the key events that the window itself hears. */
  static async from(page: Page): Promise<KeyCount> {
    await page.evaluate(() => {
      const counted = window as Window & { keysHeard?: number }
      const isCounting = counted.keysHeard !== undefined
      counted.keysHeard = 0
      if (isCounting) return
      addEventListener(
        'keydown',
        ({ isTrusted, key }) => {
          const isModifier = ['Control', 'Shift', 'Alt', 'Meta'].includes(key)
          if (isTrusted && !isModifier) counted.keysHeard = (counted.keysHeard ?? 0) + 1
        },
        true
      )
    })
    return new KeyCount(page)
  }

  /** Types words that the person would write in any program. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    this.content += words.length
  }

  /** Goes on by Tab until the control has the focus. */
  async tabTo(control: Locator, most = 30): Promise<void> {
    for (let presses = 0; presses < most; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
  }

  /** Counts a key that the test stands in for, as it does for pasting and in dialogs of the system. */
  add(presses: number): void {
    this.elsewhere += presses
  }

  /** How many keys were pressed beyond the content. */
  async pressed(): Promise<number> {
    const heard = await this.page.evaluate(() => (window as Window & { keysHeard?: number }).keysHeard ?? 0)
    return heard - this.content + this.elsewhere
  }
}
