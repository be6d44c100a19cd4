-- Whoever proposed a cause or an effect takes it back while nobody else backs it and it is not decided.
alter table gap_node drop constraint gap_node_state_check;
alter table gap_node add check (state in ('proposed', 'accepted', 'joined', 'refused', 'withdrawn'));
