// What OParl 1.1 says of its objects, transcribed from the tables of the
// specification (https://oparl.org/spezifikation/): the names, what is required, and the
// types of their values. OParl publishes its own schema as files beside the
// specification, in no package that could be installed; this is that schema less
// its German texts, and stricter: what it does not name must have a vendor's prefix.

const text = {type: 'string'}
const truth = {type: 'boolean'}
const whole = {type: 'integer'}
const url = {type: 'string', format: 'uri'}
const instant = {type: 'string', format: 'date-time'}
const day = {type: 'string', format: 'date'}
const many = (items: object) => ({type: 'array', items})
const one = (name: string) => ({$ref: `${name}.json`})

const everywhere = {
  license: url,
  keyword: many(text),
  created: instant,
  modified: instant,
  web: url,
  deleted: truth,
}

const properties: Record<string, {required: string[]; properties: Record<string, object>}> = {
  System: {
    required: ['oparlVersion', 'body'],
    properties: {
      oparlVersion: {const: 'https://schema.oparl.org/1.1/'},
      otherOparlVersions: many(url),
      body: url,
      name: text,
      contactEmail: text,
      contactName: text,
      website: url,
      vendor: url,
      product: url,
    },
  },
  Body: {
    required: ['name', 'organization', 'person', 'meeting', 'paper', 'legislativeTerm', 'agendaItem', 'file'],
    properties: {
      system: url,
      shortName: text,
      name: text,
      website: url,
      licenseValidSince: instant,
      oparlSince: instant,
      ags: text,
      rgs: text,
      equivalent: many(url),
      contactEmail: text,
      contactName: text,
      organization: url,
      person: url,
      meeting: url,
      paper: url,
      legislativeTerm: many({type: 'object'}),
      agendaItem: url,
      consultation: url,
      file: url,
      locationList: url,
      legislativeTermList: url,
      membership: url,
      classification: text,
      location: one('Location'),
    },
  },
  Organization: {
    required: [],
    properties: {
      body: url,
      name: text,
      membership: many(url),
      meeting: url,
      consultation: url,
      shortName: text,
      post: many(text),
      subOrganizationOf: url,
      organizationType: text,
      classification: text,
      startDate: day,
      endDate: day,
      website: url,
      location: one('Location'),
      externalBody: url,
    },
  },
  Person: {
    required: [],
    properties: {
      body: url,
      name: text,
      familyName: text,
      givenName: text,
      formOfAddress: text,
      affix: text,
      title: many(text),
      gender: text,
      phone: many(text),
      email: many(text),
      location: url,
      locationObject: one('Location'),
      status: many(text),
      membership: many(one('Membership')),
      life: text,
      lifeSource: text,
    },
  },
  Membership: {
    required: [],
    properties: {
      person: url,
      organization: url,
      role: text,
      votingRight: truth,
      startDate: day,
      endDate: day,
      onBehalfOf: url,
    },
  },
  Meeting: {
    required: [],
    properties: {
      name: text,
      meetingState: text,
      cancelled: truth,
      start: instant,
      end: instant,
      location: one('Location'),
      organization: many(url),
      participant: many(url),
      invitation: one('File'),
      resultsProtocol: one('File'),
      verbatimProtocol: one('File'),
      auxiliaryFile: many(one('File')),
      agendaItem: many(one('AgendaItem')),
    },
  },
  AgendaItem: {
    required: ['order'],
    properties: {
      meeting: url,
      number: text,
      order: whole,
      name: text,
      public: truth,
      consultation: url,
      result: text,
      resolutionText: text,
      resolutionFile: one('File'),
      auxiliaryFile: many(one('File')),
      start: instant,
      end: instant,
    },
  },
  Paper: {
    required: [],
    properties: {
      body: url,
      name: text,
      reference: text,
      date: day,
      paperType: text,
      relatedPaper: many(url),
      superordinatedPaper: many(url),
      subordinatedPaper: many(url),
      mainFile: one('File'),
      auxiliaryFile: many(one('File')),
      location: many(one('Location')),
      originatorPerson: many(url),
      underDirectionOf: many(url),
      originatorOrganization: many(url),
      consultation: many(one('Consultation')),
    },
  },
  Consultation: {
    required: [],
    properties: {
      paper: url,
      agendaItem: url,
      meeting: url,
      organization: many(url),
      authoritative: truth,
      role: text,
    },
  },
  File: {
    required: ['accessUrl'],
    properties: {
      name: text,
      fileName: text,
      mimeType: text,
      date: day,
      size: whole,
      sha1Checksum: text,
      sha512Checksum: text,
      text,
      accessUrl: url,
      downloadUrl: url,
      externalServiceUrl: url,
      masterFile: url,
      derivativeFile: many(url),
      fileLicense: url,
      meeting: many(url),
      agendaItem: many(url),
      paper: many(url),
    },
  },
  Location: {
    required: [],
    properties: {
      description: text,
      geojson: {type: 'object'},
      streetAddress: text,
      room: text,
      postalCode: text,
      subLocality: text,
      locality: text,
    },
  },
}

/** A JSON Schema for each type of OParl 1.1, by its name. */
export const oparlSchemas = Object.entries(properties).map(([name, {required, properties}]) => ({
  name,
  schema: {
    $id: `${name}.json`,
    type: 'object',
    required: ['id', 'type', ...required],
    properties: {id: url, type: {const: `https://schema.oparl.org/1.1/${name}`}, ...everywhere, ...properties},
    patternProperties: {'^dagsorden:': {}},
    additionalProperties: false,
  },
}))
