import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { type ImageFile, largestImage } from '../core/article/image-file'
import { readImage } from '../core/article/read-image'
import { fail, type Result, succeed } from '../core/ipc/result'
import { dialogWords } from '../core/words/dialog-words'
import { refusalWords } from '../core/words/refusal-words'
import { writeCapture } from '../project/captures'
import { codeOf } from '../project/fs-port'
import { readChosenFile } from '../project/read-chosen-file'
import { systemPorts } from '../project/system-ports'

/** Keeps a picture in the project folder and answers its name. */
export async function addImage(folder: string | null, bytes: Uint8Array): Promise<Result<string>> {
  if (folder === null) {
    return fail('no-project', refusalWords.pictureNotKept)
  }
  const image = readImage(bytes)
  if (!image.ok) return image
  const added = await addImages(folder, [image.value])
  return added.ok ? succeed(image.value.name) : added
}

/** Keeps pictures that were read already in the project folder. */
export async function addImages(folder: string, images: readonly ImageFile[]): Promise<Result<null>> {
  try {
    const { fs, random } = systemPorts
    for (const image of images) await writeCapture({ fs, folder, random }, image)
    return succeed(null)
  } catch (error) {
    return fail('not-kept', refusalWords.pictureNotWritten, String(error))
  }
}

/** The picture file the person chooses; null when they cancel. */
export async function chooseImage(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.picture.title,
    buttonLabel: dialogWords.choose.picture.button,
    filters: [{ name: dialogWords.files.pictures, extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] }],
    properties: ['openFile']
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** The bytes of a file that the person chose. */
export async function readImageFile(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readChosenFile(path, largestImage))
  } catch (error) {
    // one byte more, so that the judge of pictures says what is wrong with it
    if (codeOf(error) === 'EFBIG') return succeed(new Uint8Array(largestImage + 1))
    return fail('file-unreadable', refusalWords.fileUnreadable(basename(path)), String(error))
  }
}
