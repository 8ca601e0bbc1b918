import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, type Page, test } from '@playwright/test'
import { launchApp } from '../e2e/fixtures/launch-app'
import { walkScreens } from '../e2e/fixtures/walk-screens'

const article = join(import.meta.dirname, '..', 'e2e', 'articles', 'wire-story.txt')
const out = process.env.STET_SCREENS_OUT || 'screens-out'

/** What a screen is looked at in. `size` in CSS pixels of the page. */
interface Look {
  readonly size: readonly [width: number, height: number]
  readonly colorScheme: 'light' | 'dark'
  readonly isHighContrast: boolean
}

const small = [1280, 800] as const
const large = [1920, 1080] as const
const looks: readonly Look[] = [
  { size: small, colorScheme: 'light', isHighContrast: false },
  { size: small, colorScheme: 'dark', isHighContrast: false },
  { size: large, colorScheme: 'light', isHighContrast: false },
  { size: large, colorScheme: 'dark', isHighContrast: false },
  { size: small, colorScheme: 'dark', isHighContrast: true }
]

test('every screen', async () => {
  const { app, close } = await launchApp()
  let count = 0
  await walkScreens(app, article, async (screen, page) => {
    count += 1
    const name = `${String(count).padStart(2, '0')}-${screen}`
    for (const look of looks) await shoot(app, page, look, name)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  })
  await close()
})

async function shoot(app: ElectronApplication, page: Page, look: Look, name: string): Promise<void> {
  const { size, colorScheme, isHighContrast } = look
  const [width, height] = size
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    size
  )
  await page.emulateMedia({ colorScheme, forcedColors: isHighContrast ? 'active' : 'none' })
  await page.waitForFunction((wanted) => innerWidth === wanted, width)
  // what moves or fades in has ended by then
  await page.waitForTimeout(300)
  const folder = join(out, `${width}x${height}-${isHighContrast ? 'high-contrast' : colorScheme}`)
  mkdirSync(folder, { recursive: true })
  const picture = test.info().outputPath('screen.png')
  await page.screenshot({ path: picture })
  copyFileSync(picture, join(folder, `${name}.png`))
}
