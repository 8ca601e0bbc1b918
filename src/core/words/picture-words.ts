/** What the person reads of a picture that is not taken in. */
export const pictureWords = {
  otherKind:
    'This is no picture that Stet keeps: PNG, JPEG, GIF or WebP. The article is unchanged. Save the picture in one of these formats and insert that.',
  tooLarge: 'This picture is larger than 25 MB. The article is unchanged. Save it smaller and insert that.',
  tooManyPixels:
    'This picture says it has more than 100 million pixels. The article is unchanged. Save it smaller and insert that.'
} as const
