/** Makes the compiler prove that a switch handles every case; throws if data from outside slips past it. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`)
}
