import type { WebContents } from 'electron'
import type { PrintOutcome } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import { refusalWords } from '../core/words/refusal-words'
import type { LongWork } from '../project/long-work'
import { log } from './log'
import { withPrintWindow } from './print-window'

/** Prints a self-contained HTML document as the person says in the system's dialog. Until that is shown it can be ended. */
export async function printOnPaper(html: Uint8Array, long: LongWork): Promise<Result<PrintOutcome>> {
  try {
    return await withPrintWindow(
      html,
      async (contents) => {
        if ((await contents.getPrintersAsync()).length === 0) return noPrinter
        return long.settle() ? askAndPrint(contents) : givenUp
      },
      long.signal
    )
  } catch (error) {
    if (long.signal.aborted) return givenUp
    log.error('The copy could not be printed.', error)
    return fail('not-printed', notPrinted, String(error))
  }
}

const notPrinted = refusalWords.notPrinted

const givenUp = fail('cancelled', refusalWords.givenUp)

const noPrinter = fail('no-printer', refusalWords.noPrinter)

/** Chromium has one way of saying that the person cancelled, in words of its own. */
function askAndPrint(contents: WebContents): Promise<Result<PrintOutcome>> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve(succeed('printed'))
      else if (/cancel/i.test(reason)) resolve(succeed(null))
      else resolve(fail('not-printed', notPrinted, reason))
    })
  })
}
