-- Which questions people answer and at which they leave, by the day of the asking.
-- day: UTC
-- channel: where
-- slot: what was asked for
-- asked: how often
-- answered: of them, how often the slot was filled next
-- asked_again: of them, how often the same was asked once more
-- left_here: of them, how often the workflow was given up or fell silent instead
with question as (
  select sequence, conversation_id, at, asks as slot,
    lead(sequence, 1, 9223372036854775807) over (partition by conversation_id order by sequence) as next_reply,
    lead(asks) over (partition by conversation_id order by sequence) as next_asks
  from insights.reply
), asked as (
  select question.*, exists (
      select from insights.course told where told.conversation_id = question.conversation_id and told.what = 'filled'
        and told.detail = question.slot and told.sequence > question.sequence and told.sequence < question.next_reply) as was_filled,
    exists (
      select from insights.course gone where gone.conversation_id = question.conversation_id
        and gone.what in ('cancelled', 'timed-out') and gone.sequence > question.sequence
        and gone.sequence < question.next_reply) as was_left
  from question where slot is not null
)
select (asked.at at time zone 'UTC')::date as day, channel, slot,
  count(*) as asked,
  count(*) filter (where was_filled) as answered,
  count(*) filter (where not was_filled and not was_left and next_asks = slot) as asked_again,
  count(*) filter (where was_left and not was_filled) as left_here
from asked join insights.conversation using (conversation_id)
group by 1, 2, 3
