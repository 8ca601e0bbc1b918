import { fail, type Problem, type Result, succeed } from '../ipc/result'
import { pictureWords } from '../words/picture-words'
import { type ImageFile, largestImage } from './image-file'
import { imageName } from './image-name'
import { type SniffedImage, sniffImage } from './sniff-image'

export type ImageProblemCode = 'not-an-image' | 'image-too-large'

/** Most pixels of a picture, in millions: unpacked, they take four bytes each in the window. */
const mostMegapixels = 100

/** The bytes as a picture of an article, or why they are none. What they are is told by their first bytes alone. */
export function readImage(bytes: Uint8Array): Result<ImageFile, Problem<ImageProblemCode>> {
  if (bytes.length > largestImage) return tooManyBytes
  const image = sniffImage(bytes)
  if (image === null) return notAnImage
  if (isTooLargeToShow(image)) return tooManyPixels
  return succeed({ name: imageName(bytes, image.ending), bytes })
}

/** Whether a picture says that it has more pixels than are shown. */
export function isTooLargeToShow({ width, height }: SniffedImage): boolean {
  return (width * height) / 1_000_000 > mostMegapixels
}

const notAnImage = fail('not-an-image', pictureWords.otherKind)
const tooManyBytes = fail('image-too-large', pictureWords.tooLarge)
const tooManyPixels = fail('image-too-large', pictureWords.tooManyPixels)
