/** What the person reads when a piece of work takes too long, takes too much memory, or ends before its time. */
export const jobWords = {
  import: {
    tooSlow:
      'Reading this file took longer than 10 seconds and was stopped. Nothing was changed. Save it in a simpler form, such as plain text, and try that.',
    tooLarge:
      'This file unpacks to more than Stet can hold and was put aside. Nothing was changed. Save it in a simpler form, such as plain text, and try that.',
    broken:
      'This file could not be read; it seems to be damaged. Nothing was changed. Open it in the program it was made with, save it anew and try again.'
  },
  export: {
    tooSlow:
      'Making this export took longer than a minute and was stopped. The project is unchanged and safe. Try again.',
    tooLarge:
      'Making this export needed more memory than Stet allows and was stopped. The project is unchanged and safe.',
    broken:
      'This export could not be made. The project is unchanged and safe. Try again; the log (Help menu) tells more.'
  },
  earlier: {
    tooSlow:
      'Looking through the projects beside this one took too long and was stopped. Nothing was changed.',
    tooLarge: 'A project beside this one holds more than Stet can look through. Nothing was changed.',
    broken: 'The projects beside this one could not be looked through. Nothing was changed.'
  },
  history: {
    tooSlow:
      'Reading the history took longer than a minute and was stopped. The project is unchanged and safe. Try again.',
    tooLarge:
      'Reading the history needed more memory than Stet allows and was stopped. The project is unchanged and safe.',
    broken:
      'The history could not be read. The project is unchanged and safe. Try again; the log (Help menu) tells more.'
  },
  sign: {
    tooSlow:
      'Reading the article for your signature took longer than a minute and was stopped. Nothing was signed. Try again.',
    tooLarge:
      'Reading the article for your signature needed more memory than Stet allows and was stopped. Nothing was signed.',
    broken:
      'The article could not be read for your signature. Nothing was signed. Try again; the log (Help menu) tells more.'
  },
  verify: {
    tooSlow: 'Verifying this file took longer than a minute and was stopped. Do not rely on it.',
    tooLarge: 'Verifying this file needed more memory than Stet allows and was stopped. Do not rely on it.',
    broken: 'This file could not be verified; it seems to be damaged. Do not rely on it.'
  },
  sources: {
    tooSlow:
      'Reading these sources took longer than a minute and was stopped. Nothing was added. Export fewer of them at a time, and read one file after another.',
    tooLarge:
      'Reading these sources needed more memory than Stet allows and was stopped. Nothing was added. Export fewer of them at a time.',
    broken:
      'These sources could not be read; the file seems to be damaged. Nothing was added. Export them again, and choose that file.'
  },
  style: {
    tooSlow: 'Reading this house style took longer than 10 seconds and was stopped. Nothing was changed.',
    tooLarge:
      'Reading this house style needed more memory than Stet allows and was stopped. Nothing was changed.',
    broken: 'This house style could not be read. Nothing was changed.'
  },
  file: {
    tooSlow:
      'Reading or writing this file took longer than three minutes and was stopped. The file and the project are as they were. Copy it onto this computer first and try again.',
    tooLarge: 'This file needed more memory than Stet allows and was put aside. The project is as it was.',
    broken: 'This file could not be read or written. The file and the project are as they were. Try again.'
  },
  paste: {
    tooSlow:
      'What you pasted took longer than 4 seconds to read and was given up. Nothing was changed. Save it as a file and start a project from it (File, New from Article).',
    tooLarge:
      'What you pasted needs more memory than Stet allows and was given up. Nothing was changed. Save it as a file and start a project from it (File, New from Article).',
    broken: 'What you pasted could not be read. Nothing was changed. Try to paste it as plain text.'
  },
  unpack: {
    tooSlow:
      'Unpacking this project took longer than 10 minutes and was stopped. Nothing was left behind. Unpack it onto a faster disk.',
    tooLarge:
      'Unpacking this project needed more memory than Stet allows and was stopped. Nothing was left behind.',
    broken:
      'This file could not be unpacked; it seems to be damaged. Nothing was left behind. Ask for it to be sent again.'
  }
} as const
