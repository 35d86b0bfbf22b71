package org.oneonone.sandbox.sample;

import com.atlassian.confluence.spaces.actions.AbstractSpaceAction;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import org.apache.struts2.interceptor.parameter.StrutsParameter;

/** A screen as another plugin would have it. */
public class SampleSpaceAction extends AbstractSpaceAction {
    private String note = "";

    @Override
    @PermittedMethods(HttpMethod.GET)
    public String execute() {
        return SUCCESS;
    }

    @PermittedMethods(HttpMethod.POST)
    public String save() {
        return SUCCESS;
    }

    @Override
    public void validate() {
        if (note.isBlank()) {
            addActionError("Say something");
        }
    }

    public String getNote() {
        return note;
    }

    @StrutsParameter
    public void setNote(String note) {
        this.note = note;
    }
}
