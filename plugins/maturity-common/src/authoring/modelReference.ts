import { z } from 'zod';
import { dottedSlug, slug } from '../model/fields';
import { modelSchema } from '../model/schema';
import { overlaySchema } from './overlay/overlay';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const intro = `# The format of model files

<!-- Generated from the schema by \`npm run model:docs\`; change it there. -->

A model file is YAML 1.2 or JSON. It contains either a complete [model](#model) or an
[overlay](#overlay) on another model. Fields that are not listed here are refused.
[Authoring models](./model-authoring.md) explains how to write a model; \`npm run model:check\` tells
you what is wrong with a file.
`;

/** Generates the reference of model files in Markdown from their schemas. */
export function modelReference(): string {
  const sections = new Map<string, string>();
  for (const schema of [modelSchema, overlaySchema]) {
    describeObject(z.toJSONSchema(schema, { io: 'input' }), sections);
  }
  return [intro, ...sections.values()].join('\n');
}

/** Adds a section per object, followed by those of the objects in it. */
function describeObject(
  schema: JsonSchema,
  sections: Map<string, string>,
): void {
  const { title = '', description = '', properties = {} } = schema;
  if (sections.has(title)) {
    return;
  }
  const fields = Object.entries(properties).map(([name, field]) =>
    describeField(name, asSchema(field), schema.required ?? []),
  );
  sections.set(
    title,
    `## ${title}\n\n${description}\n\n${fields.join('\n')}\n`,
  );
  for (const field of Object.values(properties)) {
    const inner = innermost(asSchema(field));
    if (inner.properties) {
      describeObject(inner, sections);
    }
  }
}

function describeField(
  name: string,
  field: JsonSchema,
  required: string[],
): string {
  const form = required.includes(name)
    ? formOf(field)
    : `${formOf(field)}, optional`;
  // The description of an object is in its own section.
  const text = field.properties ? undefined : field.description;
  return `- \`${name}\` (${form})${text ? `: ${text}` : ''}`;
}

function formOf(schema: JsonSchema): string {
  if (schema.enum) {
    return schema.enum.map(value => `\`${value}\``).join(' or ');
  }
  if (schema.const !== undefined) {
    return `\`${schema.const}\``;
  }
  if (schema.anyOf) {
    return schema.anyOf.map(each => formOf(asSchema(each))).join(' or ');
  }
  if (schema.properties && schema.title) {
    return `[${schema.title}](#${anchor(schema.title)})`;
  }
  switch (schema.type) {
    case 'array': {
      const least = schema.minItems ? `, at least ${schema.minItems}` : '';
      return `list of ${formOf(asSchema(schema.items))}${least}`;
    }
    case 'object':
      return `mapping of ids to ${formOf(
        asSchema(schema.additionalProperties),
      )}`;
    case 'integer':
      return `whole number, ${schema.minimum} to ${schema.maximum}`;
    case 'number':
      return schema.minimum === undefined
        ? 'number'
        : `number, ${schema.minimum} to ${schema.maximum}`;
    case 'boolean':
      return '`true` or `false`';
    default:
      return formOfText(schema);
  }
}

function formOfText({ format, pattern, minLength }: JsonSchema): string {
  if (format === 'uri') return 'http or https address';
  if (format === 'date') return 'date, YYYY-MM-DD';
  if (pattern === patternOf(slug)) return 'slug';
  if (pattern === patternOf(dottedSlug(2))) return 'two slugs joined by a dot';
  if (pattern === patternOf(dottedSlug(3))) return 'three slugs joined by dots';
  return minLength ? 'text' : 'id';
}

function patternOf(schema: z.ZodType): string | undefined {
  return z.toJSONSchema(schema).pattern;
}

function innermost(schema: JsonSchema): JsonSchema {
  if (schema.type === 'array') {
    return innermost(asSchema(schema.items));
  }
  return schema.type === 'object' && !schema.properties
    ? innermost(asSchema(schema.additionalProperties))
    : schema;
}

/** Narrows JSON Schema to the forms that the schemas of models use. */
function asSchema(value: JsonSchema['items']): JsonSchema {
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new Error('The reference cannot describe this form of schema');
  }
  return value;
}

function anchor(title: string): string {
  return title.toLowerCase().replace(/ /g, '-');
}
