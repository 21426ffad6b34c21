import ts from 'typescript';
import type { DetailField } from './element-description.ts';

/** What an event class says of itself. */
export interface EventNotes {
  readonly className: string;
  /** `laurel-share` */
  readonly name: string;
  readonly isCancelable: boolean;
  readonly detail: readonly DetailField[];
}

/** The event classes of a file, with the interface of their detail, which stands in the same file. */
export function readEventNotes(source: ts.SourceFile): readonly EventNotes[] {
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
  return source.statements.filter(ts.isClassDeclaration).flatMap((node) => {
    const [, name, options = ''] =
      /super\('([^']+)',\s*\{([^}]*)\}\)/.exec(node.getText(source)) ?? [];
    if (!name) return [];
    const detail = node.members.find(
      (member): member is ts.PropertyDeclaration =>
        ts.isPropertyDeclaration(member) && member.name.getText(source) === 'detail',
    );
    const type = detail?.type?.getText(source);
    const fields = interfaces.find((each) => each.name.text === type)?.members ?? [];
    return {
      className: node.name?.text ?? '',
      name,
      isCancelable: /\bcancelable: true/.test(options),
      detail: [...fields]
        .filter((each) => ts.isPropertySignature(each))
        .map((field) => ({
          name: field.name.getText(source),
          type: field.type?.getText(source) ?? 'unknown',
          isOptional: field.questionToken !== undefined,
          description: commentOf(field),
        })),
    };
  });
}

/** The sentence in front of a declaration, on one line. */
export function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const text = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : '';
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
