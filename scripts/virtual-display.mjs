import { spawn } from 'node:child_process'

/** A cold start of Xvfb takes well under a second; a machine under load a few. */
const STARTS_WITHIN_MS = 15_000

/** True where windows have somewhere to appear. Only Linux runs without a display. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}

/**
 * Starts Xvfb on a free display.
 * @returns {Promise<{ name: string, close: () => Promise<void> }>} rejects with a sentence when it cannot start
 */
export async function openVirtualDisplay() {
  // Xvfb picks a free number itself and writes it to the descriptor named here
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
  const name = await displayName(server)
  // its later words are of no use, but an undrained pipe would block it
  server.stderr?.resume()
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const close = async () => {
    server.kill()
    await ended
  }
  return { name, close }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayName(server) {
  const failure = (/** @type {string} */ why) => new Error(`The virtual display (Xvfb) did not start: ${why}`)
  return new Promise((resolve, reject) => {
    let complaints = ''
    const timer = setTimeout(() => {
      server.kill('SIGKILL')
      reject(failure(`no answer in ${STARTS_WITHIN_MS / 1000} s`))
    }, STARTS_WITHIN_MS)
    server.once('error', (error) => {
      clearTimeout(timer)
      reject(failure(`${error.message}. Install the package xvfb.`))
    })
    server.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(failure(complaints.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`))
    })
    server.stderr?.on('data', (chunk) => {
      complaints += chunk
    })
    let number = ''
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk
      if (!number.includes('\n')) return
      clearTimeout(timer)
      resolve(`:${number.trim()}`)
    })
  })
}
