/** Whether the cursor is in the article's words. */
export function isInArticle(): boolean {
  return document.activeElement?.closest('.article-text') != null
}
