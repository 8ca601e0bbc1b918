/** As a ref: puts the cursor into the field when it appears. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
