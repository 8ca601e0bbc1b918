import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { type ImageFile, largestImage } from '../core/article/image-file'
import { readImage } from '../core/article/read-image'
import { fail, type Result, succeed } from '../core/ipc/result'
import { writeCapture } from '../project/captures'
import { codeOf } from '../project/fs-port'
import { readChosenFile } from '../project/read-chosen-file'
import { systemPorts } from '../project/system-ports'

/** Keeps a picture in the project folder and answers its name. */
export async function addImage(folder: string | null, bytes: Uint8Array): Promise<Result<string>> {
  if (folder === null) {
    return fail('no-project', 'No project is open in this window, so the picture was not kept.')
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
    return fail(
      'not-kept',
      'A picture could not be written into the project folder. The article is unchanged. Check that the folder is there and has room, and try again.',
      String(error)
    )
  }
}

/** The picture file the person chooses; null when they cancel. */
export async function chooseImage(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a picture',
    buttonLabel: 'Insert',
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] }],
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
    return fail(
      'file-unreadable',
      `The file ${basename(path)} could not be read. Check that it is still there and that you may open it, then try again.`,
      String(error)
    )
  }
}
