/** The bridge: exposes `window.stet` to the page and decides nothing. Main checks everything that crosses. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { StetApi } from '../core/ipc/contract'
import { droppedFileChannel } from '../core/ipc/dropped-file-channel'

const api = {
  request: (channel, ...args) => ipcRenderer.invoke(channel, ...args),

  onEvent: (channel, listener) => {
    const hear = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(channel, hear)
    return () => ipcRenderer.off(channel, hear)
  },

  // getPathForFile answers only for files the system handed over, so a page cannot invent a path this way.
  pathOfFile: (file) => {
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
    if (path !== '') ipcRenderer.send(droppedFileChannel, path)
    return path
  }
} satisfies StetApi

contextBridge.exposeInMainWorld('stet', api)
