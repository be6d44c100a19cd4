/** How a part of the population is written: "sexo=2", "area=1;sexo=2"; '' is everybody. */
const shape = /^[a-z_]+=[^;=,\p{Cc}]+(;[a-z_]+=[^;=,\p{Cc}]+)*$/u;

/** Whether this names a part of the population, or everybody. */
export const isBreakdown = (text: string): boolean => text === '' || shape.test(text);
