import { orderBehind } from '../model/order-behind'
import type { Statement } from '../model/standing'

/** Checks or ticks with those before the ones that supersede them, and by id where nothing tells. */
export function orderChecks<Each extends Statement>(checks: readonly Each[]): readonly Each[] {
  return orderBehind(checks, ({ supersedes }) => supersedes)
}
