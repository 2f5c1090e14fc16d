import { fileLimits } from '#contract/pages.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const upload = {
  type: 'object',
  required: ['id', 'name', 'size'],
  properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, size: { type: 'integer' } },
}

/** The two doors that carry bytes and so have no clause. */
export const filesOperations = (publicUrl: string) => ({
  '/files': {
    post: {
      operationId: 'files.upload',
      tags: ['tickets'],
      summary: 'Upload a file',
      description: `Comes in before the message that takes it: name its id in \`files\` there. At most ${fileLimits.bytes} bytes.`,
      security: [{ token: ['tickets:write'] }, { session: [] }],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
      responses: {
        '200': { description: 'Kept.', content: { 'application/json': { schema: upload } } },
        '4XX': problem('`too_large`, `unsupported_type`, `too_many_attempts` and what any door may answer.'),
      },
    },
  },
  '/f/{fileId}': {
    servers: [{ url: publicUrl }],
    get: {
      operationId: 'files.download',
      tags: ['tickets'],
      summary: 'Download a file',
      description: 'The bytes of a file of a ticket that the caller may see.',
      security: [{ token: ['tickets:read'] }, { session: [] }],
      parameters: [{ name: 'fileId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: {
        '200': { description: 'The bytes.', content: { 'application/octet-stream': {} } },
        '4XX': problem('`file_not_found` and what any door may answer.'),
      },
    },
  },
})
