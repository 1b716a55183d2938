/** Thrown where an actor asks for what is not theirs to see; the route answers 404, as for nothing. */
export class NotVisible extends Error {
	constructor() {
		super('not visible');
		this.name = 'NotVisible';
	}
}
