-- An invitation may answer a request to represent an organisation: its letters and its page say that it was granted.

alter table invitation add column asked boolean not null default false;
update invitation i set asked = true
from representation_request r
where r.state = 'accepted' and r.organization_id = i.organization_id and r.email = i.email and i.role = 'owner' and i.invited_at >= r.decided_at;
