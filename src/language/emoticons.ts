/** One emoticon and nothing else: :) ;-( =D (: ^_^ <3. */
export const EMOTICON = /^(?:[:;=][-o']?[)(\]DPp/\\|]+|8-[)(D]|>:\(|\(:|<3|\^_*\^)$/u;
