/**
 * What the family of the worked example writes. The demonstration is filled with it. Ruth's holds a
 * sentence that asks for a remark; Maria's is a draft in Spanish.
 */
export const exampleLetters = {
	ben: `Dear J.,

You always saved me the last slice. Even when we fought about the radio all evening, there it was, on the blue plate with a fork. I never told you that I looked forward to it all day at school.

I keep thinking of the winter the pipes froze. You sat on the cellar steps with a hair dryer for three hours and told me the plot of a film you made up as you went along. I was nine and I was not cold.

On Saturday the 14th I came by at noon. You were on the kitchen floor and I could not wake you at first. I counted your breaths until you opened your eyes. I felt more frightened than I have ever been.

I do not know what it is like to wake up and need a drink before the day can start. I imagine it is lonely. I wish I had asked you about it in the spring instead of talking about the car.

I would like to finish the big radio with you next summer. I have kept all the parts in a shoebox.

Will you go with Maria to Cedar House today?

I love you.
Ben`,
	priya: `Dear J.,

On Fridays I keep the chair by the window free at lunch. You are the one who taught me to eat outside in March.

When my father was ill you came to the hospital with soup, and you did not say that it would be all right. You asked me what he liked to sing. I have thought about that question for two years.

On the 3rd you called me from the parking lot and I could hear that you had been crying. I felt helpless, because I did not know where you were.

I understand that work has been heavy since the move. I want you to know that your desk is yours, and that nobody but me knows about today.

I look forward to soup in the park again. Will you go with Maria to Cedar House today?

Your friend,
Priya`,
	leo: `Hi J.,

thanks for teaching me to drive stick in the school lot. you only said wow once and it was a good wow.

in october you said you would come to my concert and i kept the seat next to mom empty till the end. i was sad. i played the solo anyway, and i played it for you.

i want to go fishing off the pier again when it gets warm.

will you go with Maria to Cedar House today?

love, Leo`,
	ruth: `My dear J.,

I remember you at six, under my kitchen table with a flashlight, reading to the dog. You did all the voices.

At Easter your hands shook when you passed the bread. I went to the pantry and stood there a while, because I did not want you to see me cry.

You never think about what this does to your mother.

I have a room ready for the dog, and soup in the freezer with your name on it. Will you go with Maria to Cedar House today?

With all my love,
Aunt Ruth`,
	maria: `Mi vida:

Todavía guardo el radio que arreglaste cuando tenías doce años. Lo pongo los domingos cuando hago las tortillas y pienso en ti.

El martes pasado te esperé para cenar y dejé la luz del porche encendida hasta la mañana.`
} as const;
