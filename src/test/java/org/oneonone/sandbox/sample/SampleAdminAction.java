package org.oneonone.sandbox.sample;

import com.atlassian.confluence.spaces.actions.AbstractSpaceAdminAction;

/** A screen for space administrators as another plugin would have it. */
public class SampleAdminAction extends AbstractSpaceAdminAction {}
