/**
 * A small directory in the published shape: the files of the HSDS 3.0 examples, each with its columns in
 * their order, and the capacity tables of 3.1. The facts are our own; the examples' quirks are kept, such
 * as a number in quotes of its own, a rule that is no plain week, and rows that lead nowhere.
 */
const ids = {
	harbor: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e01',
	evening: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e02',
	stay: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e03',
	pier: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e04',
	atPier: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e05',
	desk: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e06',
	number: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e07',
	term: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e08',
	terms: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e09',
	bed: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e0a',
	evenings: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1e0b',
	nobody: '0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b1eff'
};
let count = 0;
const fresh = () => `0b6f7a52-6f0e-4a0c-9d61-0c4c2b7b2${(count++).toString(16).padStart(3, '0')}`;

export const directoryFiles: Record<string, string> = {
	'organizations.csv': `id,name,alternate_name,description,email,website,tax_status,tax_id,year_incorporated,legal_status,logo,uri,parent_organization_id
${ids.harbor},Harbor Care,,"Runs an evening program, and a house by the pier.",office@harborcare.example,https://harborcare.example,nonprofit,00-0000000,1998,Charity,,,
`,
	'programs.csv': `id,organization_id,name,alternate_name,description
${ids.evenings},${ids.harbor},Evenings,,Care for people who work by day.
`,
	'services.csv': `id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age,maximum_age,assured_date,assurer_email,licenses,alert,last_modified
${ids.evening},${ids.harbor},${ids.evenings},Harbor Evenings,,"Group, one to one, ""family night"".",https://harborcare.example/evenings,,active,By phone,Call the desk. A nurse calls back the same day.,"$290 a day, three days a week",Two days,,State license 0000,"Adults. Detox, where needed, comes first.",18,,2026-11-02,dana@harbor.example,L-0000,,2026-11-02T10:30:45.123Z
${ids.stay},${ids.harbor},,Pier House,,Twenty beds.,,,temporarily closed,,,,,,,,eighteen,,2026-02-30,,,"Being painted.
Opens again in spring.",
`,
	'service_at_location.csv': `id,service_id,location_id,description
${ids.atPier},${ids.evening},${ids.pier},Second floor.
`,
	'locations.csv': `id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude,external_identifier,external_identifier_type
${ids.pier},physical,,${ids.nobody},Pier Street,,,Bus 4,41.9,-87.6,,
`,
	'addresses.csv': `id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country,address_type
${fresh()},${ids.pier},,12 Pier Street,Second floor,Lakeside,,IL,60600,US,physical
`,
	'contacts.csv': `id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email
${ids.desk},${ids.harbor},${ids.evening},${ids.nobody},${ids.pier},Alma Quist,Nurse,Desk,alma@harborcare.example
`,
	'phones.csv': `id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,description
${ids.number},${ids.pier},${ids.evening},${ids.harbor},${ids.desk},${ids.atPier},+1 555 0160,12,voice,Eight to six
${fresh()},,${ids.stay},,,,"""+49 30 5550160""",,voice,
`,
	'schedules.csv': `id,service_id,location_id,service_at_location_id,valid_from,valid_to,dtstart,timezone,until,count,wkst,freq,interval,byday,byweekno,bymonthday,byyearday,description,opens_at,closes_at,schedule_link,attending_type,notes
${fresh()},${ids.evening},${ids.pier},${ids.atPier},,,,-6,,,MO,WEEKLY,1,"MO,WE,FR",,,,,17:00:00,21:00:00,,in-person,
${fresh()},${ids.stay},,,2027-03-01,,2027-03-01,-6,,,MO,WEEKLY,2,SU,,,,Every other Sunday from spring on.,10:00:00,16:00:00,,,
`,
	'languages.csv': `id,service_id,location_id,phone_id,name,code,note
${fresh()},${ids.evening},,,Spanish,es,On Wednesdays
${fresh()},,,${ids.number},,pl,
`,
	'cost_options.csv': `id,service_id,valid_from,valid_to,option,currency,amount,amount_description
${fresh()},${ids.evening},2026-01-01,2026-12-31,Without insurance,usd,290,per day
`,
	'required_documents.csv': `id,service_id,document,uri
${fresh()},${ids.evening},Photo ID,
${fresh()},${ids.evening},"Insurance card, both sides",
`,
	'service_areas.csv': `id,service_id,name,description,extent,extent_type,uri
${fresh()},${ids.evening},The county,,,,
`,
	'funding.csv': `id,organization_id,service_id,source
${fresh()},${ids.harbor},,County grant
`,
	'accessibility.csv': `id,location_id,description,details,url
${fresh()},${ids.pier},A lift to every floor,,
`,
	'organization_identifiers.csv': `id,organization_id,identifier_scheme,identifier_type,identifier
${fresh()},${ids.harbor},,State register,0000
`,
	'attributes.csv': `id,link_id,taxonomy_term_id,link_type,link_entity,value
${fresh()},${ids.evening},${ids.term},audience,service,
${fresh()},${ids.nobody},${ids.term},audience,service,
`,
	'taxonomy_terms.csv': `id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri
${ids.term},A-1,Adults,Adults,,Audience,eng,${ids.terms},
`,
	'taxonomies.csv': `id,name,description,uri,version
${ids.terms},Audience,Whom a service is for,,1
`,
	'metadata.csv': `id,resource_id,resource_type,last_action_date,last_action_type,field_name,previous_value,replacement_value,updated_by
${fresh()},${ids.pier},location,2026-05-01,update,name,Pier St,Pier Street,Alma Quist
${fresh()},${ids.nobody},location,2026-05-01,update,name,A,B,Alma Quist
`,
	'meta_table_descriptions.csv': `id,name,language,character_set
${fresh()},services,en,UTF-8
`,
	'service_capacity.csv': `id,service_id,unit_id,available,maximum,description,updated
${fresh()},${ids.evening},${ids.bed},3,12,Places in the evening group,2026-11-02T09:00:00-06:00
`,
	'units.csv': `id,name,scheme,identifier,uri
${ids.bed},Place,,,
`
};

/** The files as somebody would send them. */
export const sentFiles = (files: Record<string, string> = directoryFiles) =>
	Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
