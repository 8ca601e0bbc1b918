import { isDeviceName } from '../core/model/file-name'

/** Whether a file may stand under this path in a record package: short names of letters and digits, no way out, no device. */
export function isRecordPath(path: string): boolean {
  const isPlain =
    path.length <= 240 && /^[a-z0-9_-]+(\.[a-z0-9_-]+)*(\/[a-z0-9_-]+(\.[a-z0-9_-]+)*){0,4}$/.test(path)
  return isPlain && !path.split('/').some(isDeviceName)
}
