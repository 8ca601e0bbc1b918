import { fail, type Problem, type Result, succeed } from '../ipc/result'
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

const notAnImage = fail(
  'not-an-image',
  'This is no picture that Stet keeps: PNG, JPEG, GIF or WebP. The article is unchanged. Save the picture in one of these formats and insert that.'
)
const tooManyBytes = fail(
  'image-too-large',
  'This picture is larger than 25 MB. The article is unchanged. Save it smaller and insert that.'
)
const tooManyPixels = fail(
  'image-too-large',
  'This picture says it has more than 100 million pixels. The article is unchanged. Save it smaller and insert that.'
)
