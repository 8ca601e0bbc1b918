/** A window that is not shown makes no frames: then this long, ms, is waited instead. */
const withoutFrames = 1000

/** Runs what may wait until the next frame is painted; not at all when the returned function is called before. */
export function afterPaint(run: () => void): () => void {
  const channel = new MessageChannel()
  let isOver = false
  const end = (): void => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    channel.port1.close()
    run()
  }
  const timer = setTimeout(end, withoutFrames)
  channel.port1.onmessage = end
  // the message comes in a task of its own, behind the frame
  requestAnimationFrame(() => channel.port2.postMessage(null))
  return () => {
    isOver = true
    clearTimeout(timer)
    channel.port1.close()
  }
}
