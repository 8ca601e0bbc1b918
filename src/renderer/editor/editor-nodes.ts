import { LinkNode } from '@lexical/link'
import { type Klass, type LexicalNode, type LexicalNodeReplacement, ParagraphNode } from 'lexical'
import { $createArticleBlock, ArticleBlockNode } from './article-block-node'

/** The nodes an article may be made of. Lexical's own paragraphs become blocks of the article. */
export const editorNodes: ReadonlyArray<Klass<LexicalNode> | LexicalNodeReplacement> = [
  ArticleBlockNode,
  LinkNode,
  { replace: ParagraphNode, with: () => $createArticleBlock(), withKlass: ArticleBlockNode }
]
