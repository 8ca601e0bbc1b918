import { type ElectronApplication, expect, type Locator, type Page, test } from '@playwright/test'
import { chooseToSave } from '../fixtures/stub-dialogs'

/** The three panes of an open project. */
export class WorkbenchPage {
  readonly article: Locator
  readonly claims: Locator
  readonly inspector: Locator
  readonly saved: Locator

  private constructor(
    private readonly app: ElectronApplication,
    readonly page: Page
  ) {
    this.article = page.getByRole('textbox', { name: 'Article text' })
    this.claims = page.getByRole('complementary', { name: 'Claims, sources and activity' })
    this.inspector = page.getByRole('complementary', { name: 'Inspector' })
    this.saved = page.locator('.saved')
  }

  static async of(app: ElectronApplication, page: Page): Promise<WorkbenchPage> {
    const workbench = new WorkbenchPage(app, page)
    // where two apps share two cores with other programs, making a project takes its time
    await expect(workbench.article).toBeVisible({ timeout: 30_000 })
    return workbench
  }

  /** The project's title, as the top bar says it. */
  title(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).first().innerText()
  }

  /** The claims of the list that are on the screen. */
  options(): Locator {
    return this.claims.getByRole('listbox', { name: 'Claims' }).getByRole('option')
  }

  /** Keeps a picture of the window among the test's results. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  }

  /** Selects words of the article at their first place, as a person does by dragging over them. */
  async selectWords(words: string): Promise<void> {
    await this.article.focus()
    const isFound = await this.article.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const start = nodes
        .map((node) => node.data)
        .join('')
        .indexOf(wanted)
      if (start < 0) return false
      const placeAt = (offset: number): readonly [Text, number] => {
        let rest = offset
        for (const node of nodes) {
          if (rest <= node.length) return [node, rest]
          rest -= node.length
        }
        return [nodes[nodes.length - 1] as Text, 0]
      }
      const selection = getSelection()
      selection?.setBaseAndExtent(...placeAt(start), ...placeAt(start + wanted.length))
      return true
    }, words)
    expect(isFound, `the article says “${words}”`).toBe(true)
    // the editor hears of a new selection by an event that comes after it
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))))
  }

  /** Clicks on words of the article. */
  async clickWords(words: string): Promise<void> {
    const { x, y } = await this.middleOf(words)
    await this.page.mouse.click(x, y)
  }

  /** Asks for the menu of words of the article by the mouse. */
  async rightClickWords(words: string): Promise<void> {
    const { x, y } = await this.middleOf(words)
    await this.page.mouse.click(x, y, { button: 'right' })
  }

  private async middleOf(words: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.article.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1
        if (start < 0) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
      return null
    }, words)
    if (box === null) throw new Error(`The article does not say “${words}”.`)
    return box
  }

  /** Marks words as a claim by the keyboard; the cursor is in the inspector afterwards. */
  async markClaim(words: string): Promise<void> {
    await this.selectWords(words)
    await this.page.keyboard.press('Control+m')
    await expect(this.inspector.getByLabel('Words of the claim', { exact: true })).toContainText(words)
  }

  /** Links a web page to the selected claim by pasting its address. */
  async pasteAddress(address: string): Promise<void> {
    // the clipboard belongs to the whole display, which tests that run side by side share
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, address)
    await expect(this.inspector.locator('.evidence').last()).toContainText(
      new URL(address).hostname.replace(/^www\./, '')
    )
  }

  /** Presses a key of the selected claim. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  /** Presses keys one behind the other, as a quick person does, without waiting for what the one before does. */
  async pressWithoutWaiting(...keys: readonly string[]): Promise<void> {
    const pressed = keys.map((each) => {
      const parts = each.split('+')
      const key = parts.pop() ?? ''
      return {
        keyCode: key,
        modifiers: parts.map((part) => part.toLowerCase()) as ('control' | 'shift' | 'alt')[]
      }
    })
    await this.app.evaluate(({ BrowserWindow }, all) => {
      const [window] = BrowserWindow.getAllWindows()
      for (const { keyCode, modifiers } of all) {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
        if (modifiers.length === 0) window?.webContents.sendInputEvent({ type: 'char', keyCode, modifiers })
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
      }
    }, pressed)
  }

  /** The status of the selected claim as the inspector says it. */
  async expectStatus(status: string): Promise<void> {
    await expect(this.inspector.getByText(status, { exact: true }).first()).toBeVisible()
  }

  /** Chooses a claim from the list by its words. */
  async chooseClaim(words: string): Promise<void> {
    await this.claims.getByText(words).first().click()
    await expect(this.inspector.getByLabel('Words of the claim', { exact: true })).toContainText(words)
  }

  /** Replaces words of the article by typing over them. */
  async typeOver(words: string, replacement: string): Promise<void> {
    await this.selectWords(words)
    await this.page.keyboard.type(replacement)
    await expect(this.article).toContainText(replacement)
  }

  /** Waits until everything is in the project folder. */
  async expectSaved(): Promise<void> {
    await expect(this.saved).toHaveText(/^Saved$/, { timeout: 15_000 })
  }

  /** Asks for an export that is not expected to be made. */
  async refuseExport(item: RegExp, path: string): Promise<void> {
    await chooseToSave(this.app, path)
    await this.page.getByRole('button', { name: 'Export' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Exports through the Export menu; making a large copy takes its time. */
  async export(item: RegExp, path: string, timeout = 30_000): Promise<void> {
    await this.refuseExport(item, path)
    await expect(this.page.getByText(`Written to ${path}`).first()).toBeVisible({ timeout })
  }
}
