/** What the person reads where a file cannot be verified. */
export const verifyWords = {
  tooLarge:
    'This file is larger than anything Stet exports (512 MB), so it was not verified. Do not rely on it; ask whoever sent it for the file that Stet wrote.',
  notRead:
    'This file, or the signature beside it, cannot be read. Nothing was verified. Check that it is there and that you may read it.'
} as const
