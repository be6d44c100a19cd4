-- From a challenge to its activities without reading every page.
create index page_under on page (under_id) where under_id is not null;
