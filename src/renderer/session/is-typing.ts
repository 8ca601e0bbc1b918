/** Whether keys pressed here are text or a choice of a control's own, not single-letter commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.closest('textarea, select, [role="menu"], [role="dialog"], [role="combobox"]') !== null
}
