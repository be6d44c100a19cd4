-- What was asked about and sent again as it was is sent knowingly: its writer may say why.

alter table registration_submission add column explanation text;
